/** The law as the rest of the house sees it. */
export { type Basis, basisIds, basisOf } from './basis.ts';
export { type Citation, citationsInWords, findCitations } from './citations.ts';
export { articlesOf, labelOf, resolve } from './clauses.ts';
export { documents, type LawDocument } from './documents.ts';
export { type MeantName, meantName } from './law-names.ts';
export { documentOfTitle, documentsOfNumber, type NumberedDocument } from './numbered.ts';
export { type NumberedTitle, numbersIn } from './numbered-titles.ts';
export { type GuideLine, type SectionGuide, sectionGuide } from './sections.ts';
export { statusWords } from './status-words.ts';
export type { Clause, DocumentId, Place, Status } from './types.ts';
