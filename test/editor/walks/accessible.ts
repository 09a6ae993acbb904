import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { holds } from './preview-page.ts';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Throws with everything in which a page is closed to a reader by ear, by keyboard or with weak eyes, as far as axe-core can tell: names, roles, order, contrast. */
export async function isAccessible(frame: Frame): Promise<void> {
  // Into the page past its content security policy, which lets in no script but its own.
  await frame.evaluate(`${axe.source}; undefined`);
  const found = await frame.evaluate<readonly Violation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then((all) => all.violations)",
  );
  const told = found.map(
    ({ id, help, nodes }) => `${id} (${help}), ${nodes.length} times, first ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
  holds(found.length === 0, told.join('\n    '));
}
