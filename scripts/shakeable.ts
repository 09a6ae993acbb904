import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Puts `vscode-jsonrpc` into a bundle as ES modules. The package ships CommonJS alone, of which nothing can be shaken: sockets, pipes, the
 * types of requests by the number of their parameters, and the helpers of the compiler once a file. Rests on what TypeScript's compiler
 * writes; the build ends where a file holds anything else.
 */
export const shakeable: Plugin = {
  name: 'shakeable',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/].*\.js$/ }, ({ path }) => {
      const contents = toModule(readFileSync(path, 'utf8'));
      return contents === null ? { errors: [{ text: `${path} is not as the compiler writes a module` }] } : { contents };
    });
  },
};

/** The ES module of which the compiler has made this CommonJS; null where something of CommonJS is left. Exported for its test. */
export function toModule(text: string): string | null {
  const required = new Map(
    [...text.matchAll(/^const (\w+) = (?:__import\w+\()?require\("(.+?)"\)/gm)].map(([, name, from]) => [name, from] as const),
  );
  const exported = new Set<string>();
  const named = (name: string, instead: string): string => {
    exported.add(name);
    return instead;
  };
  const code = text
    .replaceAll('\r\n', '\n')
    .replace(/^\/\*[\s\S]*?\*\/\n/gm, '')
    // The helpers, each up to the first line that closes it.
    .replace(/^var __\w+ = \(this && [\s\S]*?^\}.*;\n/gm, '')
    .replace('Object.defineProperty(exports, "__esModule", { value: true });\n', '')
    .replace(/^(?:exports\.\w+ = )+void 0;\n/gm, '')
    .replace(/^__exportStar\(require\("(.+?)"\), exports\);$/gm, 'export * from "$1";')
    .replace(/^const (\w+) = (?:__import\w+\()?require\("(.+?)"\)\)?;$/gm, 'import * as $1 from "$2";')
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm,
      (_, name, module, own) => `export { ${own} as ${name} } from "${required.get(module)}";`,
    )
    // `exports.a = a`, of a function, a class or, beside its `var`, a namespace.
    .replace(/^exports\.(\w+) = \1;$/gm, (_, name) => named(name, ''))
    .replace(/\(exports\.(\w+) = \1 = \{\}\)/g, (_, name) => named(name, `(${name} = {})`))
    .replace(/^exports\.default = /gm, 'export default ')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    // Constants are read where they were exported.
    .replace(/\bexports\.(?=\w)/g, '');
  if (/\b(?:exports|require)\b|\bthis && this\b|^__/m.test(code)) return null;
  return `${code}export { ${[...exported].join(', ')} };\n`;
}
