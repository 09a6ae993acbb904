import { ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/**
 * What becomes of a client whose server is gone. By default the fourth message that cannot be written stops the client for good, and whether that or the end
 * of the connection is told of first is chance: under a debugger, and while somebody types, the messages come first. Here the end alone decides, by the
 * library's own rule: a new server, unless five have gone within three minutes. `byRule` gives the library's handler once the client is made.
 */
export function lostServer(byRule: () => ErrorHandler): ErrorHandler {
  let rule: ErrorHandler | undefined;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      rule ??= byRule();
      return rule.closed();
    },
  };
}
