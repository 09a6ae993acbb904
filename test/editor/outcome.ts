/** What a part of the editor suite comes to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: readonly string[];
}

/** How the line begins with which a lane ends what it says of a part; its counts follow as JSON. */
export const endOfPart = 'end of part ';

/** Takes steps in order, each resting on the one before: after one fails, the others count as failed too. `onFailure` may take a picture. */
export async function takeSteps(
  steps: readonly (readonly [name: string, step: () => Promise<void>])[],
  onFailure: () => Promise<void>,
): Promise<Outcome> {
  for (const [i, [name, step]] of steps.entries()) {
    const began = Date.now();
    try {
      await step();
      console.log(`  ✓ ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      console.log(`  ✗ ${name}\n    ${error instanceof Error ? error.message : String(error)}`);
      await onFailure();
      return { passed: i, failed: steps.slice(i).map(([left]) => left) };
    }
  }
  return { passed: steps.length, failed: [] };
}
