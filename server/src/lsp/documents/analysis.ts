import { statusMethod } from '../../contract.ts';
import type { Analysis, CheckSettings } from '../../service.ts';
import type { Session } from '../connection/session.ts';
import { failedStatus, statusOf } from '../connection/status.ts';
import { nextTurn } from '../connection/turn.ts';
import type { OpenDocument, Reading } from './open-documents.ts';

/** Whether the present version has been read under these settings. */
function isAnalysed({ analysed, text }: OpenDocument, settings: CheckSettings | undefined): boolean {
  return analysed?.version === text.version && analysed.settings === settings;
}

/**
 * The analysis of a document's present version, read at the first call and shared by every feature. With a reading of a new version go
 * the status, to a client that wants it, and a line in the log for each rule that threw. Throws what the core throws.
 */
export function analysisOf(session: Session, document: OpenDocument, settings: CheckSettings): Analysis {
  const { text, analysed } = document;
  if (analysed && isAnalysed(document, settings)) return analysed.analysis;
  const neighbours = session.workspace.neighboursOf(text.uri);
  const read = (): Analysis => session.service.analyse(text.getText(), settings, reusable(document, settings), neighbours);
  return settle(session, document, settings, reportingFailure(session, document, read));
}

/** Longest stretch of work, in milliseconds, between two looks at what has arrived. */
const slice = 8;

/**
 * The same in slices, between which a cancellation or the next keystroke is taken up; a single report is read in one. Whoever waits drives
 * the one reading that is under way. Undefined as soon as `stop` says that the answer is no longer wanted.
 */
export async function analysisInSlices(
  session: Session,
  document: OpenDocument,
  settings: CheckSettings,
  stop: () => boolean,
): Promise<Analysis | undefined> {
  while (!isAnalysed(document, settings)) {
    if (stop()) return undefined;
    const { steps } = readingOf(session, document, settings);
    for (const until = performance.now() + slice; performance.now() < until; ) {
      const step = reportingFailure(session, document, () => steps.next());
      if (!step.done) continue;
      document.reading = undefined;
      return settle(session, document, settings, step.value);
    }
    await nextTurn();
  }
  return document.analysed?.analysis;
}

/** An open document with the analysis of its text. */
export interface OpenReading {
  readonly document: OpenDocument;
  /** Undefined where its text has moved on meanwhile, or the answer is no longer wanted. */
  readonly analysis: Analysis | undefined;
}

/** Undefined for a document that is not open. */
export async function readOpen(session: Session, uri: string, isUnwanted = (): boolean => false): Promise<OpenReading | undefined> {
  const settings = session.settings.cached(uri) ?? (await session.settings.of(uri));
  const document = session.documents.get(uri);
  if (!document) return undefined;
  const { version } = document.text;
  const stop = (): boolean => isUnwanted() || session.documents.get(uri) !== document || document.text.version !== version;
  return { document, analysis: stop() ? undefined : await analysisInSlices(session, document, settings, stop) };
}

function readingOf(session: Session, document: OpenDocument, settings: CheckSettings): Reading {
  const { text, reading } = document;
  if (reading?.version === text.version && reading.settings === settings) return reading;
  const { analysing } = session.service;
  const before = reusable(document, settings);
  const neighbours = session.workspace.neighboursOf(text.uri);
  const steps = analysing
    ? analysing(text.getText(), settings, before, neighbours)
    : inOneGo(() => session.service.analyse(text.getText(), settings, before, neighbours));
  document.reading = { version: text.version, settings, steps };
  return document.reading;
}

// biome-ignore lint/correctness/useYield: a core without steps does all its work in the last one.
function* inOneGo(read: () => Analysis): Generator<void, Analysis, void> {
  return read();
}

/** The analysis of the version before, of which unchanged reports are taken over; undefined under other settings. */
const reusable = ({ before }: OpenDocument, settings: CheckSettings): Analysis | undefined =>
  before?.settings === settings ? before.analysis : undefined;

/** What `read` gives. When it throws, the status says once for a version that nothing of it was checked, and the next to ask tries anew. */
function reportingFailure<R>(session: Session, document: OpenDocument, read: () => R): R {
  try {
    return read();
  } catch (error) {
    const { version } = document.text;
    document.reading = undefined;
    if (session.client.status && document.failed !== version)
      void session.connection.sendNotification(statusMethod, failedStatus(document.uri, version, session.client.language));
    document.failed = version;
    throw error;
  }
}

function settle(session: Session, document: OpenDocument, settings: CheckSettings, analysis: Analysis): Analysis {
  const { text } = document;
  document.analysed = { version: text.version, settings, analysis };
  document.before = undefined;
  document.failed = undefined;
  for (const { code, error } of analysis.failures) session.log.once(`rule ${code}`, error);
  session.news.touch();
  if (session.client.status)
    void session.connection.sendNotification(statusMethod, statusOf(text.uri, text.version, analysis, session.client.language));
  return analysis;
}
