import type { Report, Table } from './model.ts';

/** The tables that were read, in the order of the form. */
export const tablesOf = ({ disclosure, requests, disputes }: Report): readonly Table[] =>
  [disclosure, requests, disputes].filter((table) => table !== undefined);
