import { type Disposable, l10n, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';
import { shownInList, shownInPrompt } from '../shown-text.ts';
import { isNewName, lastOf, type NameOffer, nameOffers, type Step } from './new-report-series.ts';

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
  const show = (typed: string, why: string | undefined): void => {
    pick.items = nameOffers(known, typed, why).map(itemOf);
  };
  show('', undefined);
  const refused = lastOf(async (name: string) => (isNewName(known, name) ? refusal(name) : undefined));
  const typed = async (text: string): Promise<void> => {
    const name = text.trim();
    const isNew = isNewName(known, name);
    if (!isNew) show(name, undefined);
    const last = await refused(name);
    if (last && isNew) show(name, last.answer);
  };
  return shown(pick, place, (end) => [
    pick.onDidChangeValue(typed),
    pick.onDidAccept(() => {
      const value = pick.selectedItems[0]?.value;
      if (value !== undefined) end({ answer: value });
    }),
  ]);
}

const itemOf = (offer: NameOffer): Offer => {
  if (offer.kind === 'known') return { label: shownInList(offer.name), value: offer.name };
  if (offer.kind === 'refused') return { label: `$(error) ${shownInList(offer.why)}`, alwaysShow: true };
  return { label: `$(add) ${l10n.t('Another organ')}`, description: shownInList(offer.name), alwaysShow: true, value: offer.name };
};

/** Asks for a text; it can be accepted when it is not refused. */
export function askText(place: Place, value: string, prompt: string, refusal: Refusal): Promise<Step<string>> {
  const input = window.createInputBox();
  input.value = value;
  input.valueSelection = [0, value.length];
  input.prompt = prompt;
  const refused = lastOf(refusal);
  const check = async (): Promise<boolean> => {
    const last = await refused(input.value.trim());
    if (last) input.validationMessage = last.answer === undefined ? undefined : shownInPrompt(last.answer);
    return last !== undefined && last.answer === undefined;
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
