import { commands, type Disposable, l10n, Position, Selection, window } from 'vscode';
import { wordsOf } from '../activation/error-message.ts';
import type { AskServer } from '../activation/server-commands.ts';
import type { FolderView } from '../folder/folder-view.ts';
import type { FoundReport } from './last-year.ts';
import { newDocument } from './new-document.ts';
import { askChoice, askName, askText, type Place, type Refusal, type Step } from './new-report-steps.ts';

/** What the server lays out. */
interface LaidOut {
  readonly text: string;
  readonly notes: readonly string[];
  /** Where writing begins. */
  readonly begin: { readonly line: number; readonly character: number };
}

/** The year that reports are written about on a day: in January to March, when they fall due, the one before. */
export const yearOf = (day: Date): number => day.getFullYear() - (day.getMonth() < 3 ? 1 : 0);

/** Asks whose report of which year is to be written, and lays it out as a new document. */
export const newReportCommand = (askServer: AskServer, folder: FolderView): Disposable =>
  commands.registerCommand('nianbao.newReport', () =>
    newReport(askServer, folder).catch((error: unknown) => void window.showErrorMessage(wordsOf(error))),
  );

async function newReport(askServer: AskServer, folder: FolderView): Promise<void> {
  const asked = await askAll(askServer, await organsOf(folder));
  if (!asked) return;
  const { organ, year, before } = asked;
  const laid = await askServer<LaidOut>('newReport', { organ, year, ...(before ? { lastYear: { uri: before.uri } } : {}) });
  const editor = await window.showTextDocument(await newDocument(laid.text), { preview: false });
  const begin = new Position(laid.begin.line, laid.begin.character);
  editor.selection = new Selection(begin, begin);
  if (laid.notes.length > 0) void window.showInformationMessage(laid.notes.join(' '));
}

/** The organs of the folder, those with the newest reports first. */
async function organsOf(folder: FolderView): Promise<readonly string[]> {
  const newest = new Map<string, { readonly organ: string; readonly year: number }>();
  for (const { key, organ, year } of (await folder.ask()).reports)
    if (year > (newest.get(key)?.year ?? 0)) newest.set(key, { organ, year });
  return [...newest.values()]
    .sort((a, b) => b.year - a.year || a.organ.localeCompare(b.organ, 'zh-CN', { numeric: true }))
    .map(({ organ }) => organ);
}

interface Asked {
  readonly organ: string;
  readonly year: number;
  readonly before: FoundReport | null;
}

/** The steps one after another, each of which may lead back to the one before; undefined when the person gives up. */
async function askAll(askServer: AskServer, organs: readonly string[]): Promise<Asked | undefined> {
  const refused = refusalsOf(askServer);
  let organ = '';
  let year = yearOf(new Date());
  let before: FoundReport | null = null;
  let totalSteps = 2;
  for (let step = 1; ; ) {
    const place: Place = { title: l10n.t('New annual report'), step, totalSteps };
    const ended: Step<unknown> = await ask(place);
    if (ended === undefined) return undefined;
    if (ended === 'back') step--;
    else if (step === totalSteps) return { organ, year, before };
    else step++;
  }

  async function ask(place: Place): Promise<Step<unknown>> {
    if (place.step === 1) {
      totalSteps = 2;
      const ended = await askName(
        { ...place, totalSteps },
        organs,
        l10n.t('Whose report? Choose an organ or type its full name'),
        refused.organ,
      );
      if (typeof ended === 'object') organ = ended.answer;
      return ended;
    }
    if (place.step === 2) {
      const prompt = l10n.t('The year that the report is about');
      const ended = await askText({ ...place, totalSteps: 2 }, String(year), prompt, refused.year);
      if (typeof ended !== 'object') return ended;
      year = Number(ended.answer);
      before = await askServer<FoundReport | null>('lastYear', { organ, year });
      totalSteps = before ? 3 : 2;
      return ended;
    }
    const ended = await askChoice(place, lastYearChoices(before!));
    if (typeof ended === 'object' && !ended.answer) before = null;
    return ended;
  }
}

const lastYearChoices = ({ organ, year }: FoundReport) => [
  {
    label: l10n.t('Go by the report of {0}', year),
    detail: l10n.t('{0}: what it carries over to the next year is filled in', organ),
    answer: true,
  },
  { label: l10n.t('Begin with empty tables'), answer: false },
];

/** The server alone knows what it refuses: it is asked for a report, which is thrown away. */
function refusalsOf(askServer: AskServer): { readonly organ: Refusal; readonly year: Refusal } {
  const refusal = (argument: object): Promise<string | undefined> =>
    askServer('newReport', argument).then(
      () => undefined,
      (error: unknown) => wordsOf(error),
    );
  return {
    organ: (organ) => refusal({ organ, year: 2021 }),
    // An organ that nobody refuses.
    year: (year) => refusal({ organ: '某机关', year: year === '' ? Number.NaN : Number(year) }),
  };
}
