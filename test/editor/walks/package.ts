import { packageExtension } from '../../../scripts/build/package.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { stepsWithoutPause } from './fill-without-pause.ts';
import { mendingSteps, openExample } from './fix-a-total.ts';

/** Packs the extension, installs that very file in a fresh VS Code, takes the same walk with it, and fills in tables without a pause. */
export async function packageWorks(): Promise<Outcome> {
  let vsix = '';
  const pack = async (): Promise<void> => {
    vsix = await packageExtension({ built: true });
  };
  const packed = await takeSteps([['the package is made, small and with nothing strange in it', pack]], async () => {});
  if (packed.failed.length > 0) return packed;
  const { workbench, file, text } = await openExample({ vsix });
  const steps = [...mendingSteps(workbench, text, 'package'), ...(await stepsWithoutPause(workbench, file, text))];
  const { passed, failed } = await takeSteps(steps, () => workbench.shot('package-failed'));
  await workbench.close();
  return { passed: packed.passed + passed, failed: failed.map((what) => `installed: ${what}`) };
}
