/** A document of Markdown without the pictures that stand in paragraphs of their own, and without where they are. */
export function withoutPictures(text: string): string {
  return text.replaceAll(/^!\[[^\]\n]*\]\[\w+\]\n\n/gm, '').replaceAll(/^\[\w+\]: docs\/pictures\/.*\n/gm, '');
}
