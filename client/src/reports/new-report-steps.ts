import { type Disposable, l10n, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** How a step ended: with an answer, by going back, or not at all. */
export type Step<T> = { readonly answer: T } | 'back' | undefined;

/** What all steps of one series show. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Why an answer is refused, in the words to show; undefined when it is not. */
export type Refusal = (value: string) => Promise<string | undefined>;

interface Offer extends QuickPickItem {
  /** Undefined for what may be looked at and not chosen. */
  readonly value?: string;
}

/** Asks for one of these names or any other; what is typed and refused says why. */
export function askName(place: Place, known: readonly string[], placeholder: string, refusal: Refusal): Promise<Step<string>> {
  const pick = window.createQuickPick<Offer>();
  pick.placeholder = placeholder;
  const items = known.map((label): Offer => ({ label, value: label }));
  pick.items = items;
  let asked = 0;
  const typed = async (text: string): Promise<void> => {
    const mine = ++asked;
    const value = text.trim();
    if (value === '' || known.includes(value)) {
      pick.items = items;
      return;
    }
    const why = await refusal(value);
    if (mine !== asked) return;
    // Behind the names that match: who types the beginning of one means that one.
    const own: Offer =
      why === undefined
        ? { label: `$(add) ${l10n.t('Another organ')}`, description: value, alwaysShow: true, value }
        : { label: `$(error) ${why}`, alwaysShow: true };
    pick.items = [...items, own];
  };
  return shown(pick, place, (end) => [
    pick.onDidChangeValue(typed),
    pick.onDidAccept(() => {
      const value = pick.selectedItems[0]?.value;
      if (value !== undefined) end({ answer: value });
    }),
  ]);
}

/** Asks for a text; it can be accepted when it is not refused. */
export function askText(place: Place, value: string, prompt: string, refusal: Refusal): Promise<Step<string>> {
  const input = window.createInputBox();
  input.value = value;
  input.valueSelection = [0, value.length];
  input.prompt = prompt;
  let asked = 0;
  const check = async (): Promise<boolean> => {
    const mine = ++asked;
    const why = await refusal(input.value.trim());
    if (mine === asked) input.validationMessage = why;
    return why === undefined && mine === asked;
  };
  return shown(input, place, (end) => [
    input.onDidChangeValue(check),
    input.onDidAccept(async () => {
      if (await check()) end({ answer: input.value.trim() });
    }),
  ]);
}

/** Asks for one of a few answers. */
export function askChoice<T>(place: Place, choices: readonly (QuickPickItem & { readonly answer: T })[]): Promise<Step<T>> {
  const pick = window.createQuickPick<QuickPickItem & { readonly answer: T }>();
  pick.items = choices;
  return shown(pick, place, (end) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) end({ answer: chosen.answer });
    }),
  ]);
}

/** Shows a step until it ends, with a button back from all but the first. */
function shown<T>(
  input: QuickInput & { buttons: readonly unknown[]; onDidTriggerButton(listener: (button: unknown) => void): Disposable },
  { title, step, totalSteps }: Place,
  listen: (end: (how: Step<T>) => void) => readonly Disposable[],
): Promise<Step<T>> {
  Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true, buttons: step > 1 ? [QuickInputButtons.Back] : [] });
  return new Promise((resolve) => {
    const end = (how: Step<T>): void => {
      resolve(how);
      input.dispose();
      for (const one of listening) one.dispose();
    };
    const listening = [
      ...listen(end),
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) end('back');
      }),
      input.onDidHide(() => end(undefined)),
    ];
    input.show();
  });
}
