import type { Exported, ExportJob } from '../../../server/src/contract.ts';

/** Writes files of office programs. What does it is loaded at its first job; rejects where it is not there or a format cannot hold what it is given. */
export type OfficeWriter = (job: ExportJob) => Promise<Exported>;

/** Where the script lies in the extension. */
export const writerScript = 'dist/office/write.js';
