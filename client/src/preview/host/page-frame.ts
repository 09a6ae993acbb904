/** Where a page gets what it is made of; the strings that a webview gives for them. */
export interface PageSources {
  readonly script: string;
  /** The script of a second tab, where there is one. */
  readonly years?: string;
  readonly style: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Random, another one for each page. */
  readonly nonce: string;
  readonly language: string;
  /** What a screen reader calls the page. */
  readonly title: string;
}

/**
 * The page of the preview, or of the grid: empty, and filled by its script. Nothing but that script, the one of its second tab and its style is let in; a
 * report's text comes by message and is put in as text.
 */
export function pageOf({ script, years, style, cspSource, nonce, language, title }: PageSources): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; base-uri 'none'; form-action 'none'`;
  const second = years === undefined ? '' : ` data-years="${attribute(years)}"`;
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<div id="app"></div>
<script nonce="${nonce}" src="${attribute(script)}"${second}></script>
</body>
</html>`;
}

/** Text as the value of an attribute, or between tags. */
export const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 32 random letters, from the host's own source of chance. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}
