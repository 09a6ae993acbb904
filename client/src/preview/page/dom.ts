/** Makes an element with what is told. Text is put in as text, and there is no way here to put in anything else. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  told: { readonly class?: string; readonly text?: string; readonly attributes?: Readonly<Record<string, string>> } = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (told.class) element.className = told.class;
  if (told.text !== undefined) element.textContent = told.text;
  for (const [attribute, value] of Object.entries(told.attributes ?? {})) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** A button that says what it does, with a sign or with its words. */
export function button(words: string, onClick: () => void, sign?: string): HTMLButtonElement {
  const made = make('button', {
    text: sign ?? words,
    attributes: { type: 'button', ...(sign ? { 'aria-label': words, title: words } : {}) },
  });
  made.addEventListener('click', onClick);
  return made;
}

/** `{0}` and `{1}` of a sentence filled in. */
export const filled = (sentence: string, ...values: readonly (string | number)[]): string =>
  sentence.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));

export type Words = Readonly<Record<string, string>>;
