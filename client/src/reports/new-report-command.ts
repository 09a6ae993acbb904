import { commands, type Disposable, l10n, Position, Selection, window } from 'vscode';
import type { FoundReport, NewReport } from '../../../server/src/contract.ts';
import { wordsOf } from '../activation/error-message.ts';
import type { AskServer } from '../activation/server-commands.ts';
import type { FolderView } from '../folder/folder-view.ts';
import { shownInList, shownInMessage } from '../shown-text.ts';
import { newDocument } from './new-document.ts';
import { afterStep, type Ended, firstStep, type Series, yearOf } from './new-report-series.ts';
import { askChoice, askName, askText, type Place, type Refusal } from './new-report-steps.ts';

/** Asks whose report of which year is to be written, and lays it out as a new document. */
export const newReportCommand = (askServer: AskServer, folder: FolderView): Disposable =>
  commands.registerCommand('nianbao.newReport', () =>
    newReport(askServer, folder).catch((error: unknown) => void window.showErrorMessage(wordsOf(error))),
  );

async function newReport(askServer: AskServer, folder: FolderView): Promise<void> {
  const asked = await askAll(askServer, await organsOf(folder));
  if (!asked) return;
  const { organ, year, before } = asked;
  const laid = await askServer('newReport', { organ, year, ...(before ? { lastYear: { uri: before.uri } } : {}) });
  const editor = await window.showTextDocument(await newDocument(laid.text), { preview: false });
  const begin = new Position(laid.begin.line, laid.begin.character);
  editor.selection = new Selection(begin, begin);
  if (laid.notes.length > 0) void window.showInformationMessage(shownInMessage(laid.notes.join(' ')));
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

/** The steps one after another, until the report is known; undefined when the person gives up. */
async function askAll(askServer: AskServer, organs: readonly string[]): Promise<Series<FoundReport> | undefined> {
  const refused = refusalsOf(askServer);
  let series = firstStep<FoundReport>(yearOf(new Date()));
  for (;;) {
    const next = afterStep(series, await ask(series));
    if (next.kind !== 'step') return next.kind === 'done' ? next.series : undefined;
    series = next.series;
  }

  async function ask({ step, totalSteps, organ, year, before }: Series<FoundReport>): Promise<Ended<FoundReport>> {
    const place: Place = { title: l10n.t('New annual report'), step, totalSteps };
    if (step === 1)
      return { step, how: await askName(place, organs, l10n.t('Whose report? Choose an organ or type its full name'), refused.organ) };
    if (step === 3) return { step, how: await askChoice(place, lastYearChoices(before!)) };
    const typed = await askText(place, String(year), l10n.t('The year that the report is about'), refused.year);
    if (typeof typed !== 'object') return { step, how: typed };
    const chosen = Number(typed.answer);
    return { step, how: { answer: { year: chosen, before: await askServer('lastYear', { organ, year: chosen }) } } };
  }
}

const lastYearChoices = ({ organ, year }: FoundReport) => [
  {
    label: l10n.t('Go by the report of {0}', year),
    detail: l10n.t('{0}: what it carries over to the next year is filled in', shownInList(organ)),
    answer: true,
  },
  { label: l10n.t('Begin with empty tables'), answer: false },
];

/** The server alone knows what it refuses: it is asked for a report, which is thrown away. */
function refusalsOf(askServer: AskServer): { readonly organ: Refusal; readonly year: Refusal } {
  const refusal = (argument: NewReport): Promise<string | undefined> =>
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
