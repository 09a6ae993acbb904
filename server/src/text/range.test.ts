import { expect, test } from 'vitest';
import type { DocumentOffset, DocumentRange, Range, ReportOffset, Span } from './range.ts';

/* Held to by the compiler: a line that is expected not to compile and does is an error. */

test('offsets of a report and of a document cannot be taken for each other', () => {
  const inReport = (offset: ReportOffset, range: Range): readonly number[] => [offset, range.start, range.end];
  const inDocument = (offset: DocumentOffset, range: DocumentRange): readonly number[] => [offset, range.start, range.end];
  const [own, its]: [ReportOffset, DocumentOffset] = [3, 103];
  const [ownRange, itsRange]: [Range, DocumentRange] = [
    { start: 3, end: 5 },
    { start: 103, end: 105 },
  ];
  // @ts-expect-error an offset of a document where one of a report is asked for
  inReport(its, ownRange);
  // @ts-expect-error a range of a document where one of a report is asked for
  inReport(own, itsRange);
  // @ts-expect-error a range that is made of a document's offsets
  inReport(own, { start: itsRange.start, end: 5 });
  // @ts-expect-error an offset of a report where one of a document is asked for
  inDocument(own, itsRange);
  // @ts-expect-error a range of a report where one of a document is asked for
  inDocument(its, ownRange);
  // @ts-expect-error what has a range and more is no other kind of range either
  inDocument(its, { ...ownRange, text: '一' });
  // @ts-expect-error whoever keeps ranges of one kind does not take the other
  const kept: readonly DocumentRange[] = [ownRange];
  // For what does not care whose text it is, both are stretches; plain figures become either.
  const spans: readonly Span[] = [...kept, ownRange, itsRange];
  expect(inReport(own, ownRange)).toEqual([3, 3, 5]);
  expect(inDocument(100 + own, { start: 100 + ownRange.start, end: 105 })).toEqual([103, 103, 105]);
  expect(spans).toHaveLength(3);
});
