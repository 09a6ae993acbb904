import { packageExtension } from '../../../scripts/build/package.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { fillWithoutPause } from './fill-without-pause.ts';
import { mendingSteps, openExample } from './fix-a-total.ts';

/** Packs the extension, installs that very file in a fresh VS Code, and takes the same walk with it. */
export async function packageWorks(): Promise<Outcome> {
  let vsix = '';
  const pack = async (): Promise<void> => {
    vsix = await packageExtension({ built: true });
  };
  const packed = await takeSteps([['the package is made, small and with nothing strange in it', pack]], async () => {});
  if (packed.failed.length > 0) return packed;
  const { workbench, text } = await openExample({ vsix });
  const walked = await takeSteps(mendingSteps(workbench, text, 'package'), () => workbench.shot('package-failed'));
  await workbench.close();
  const filled = await fillWithoutPause({ byRow: 1, atOnce: 0 }, { vsix });
  const failed = [...walked.failed, ...filled.failed].map((what) => `installed: ${what}`);
  return { passed: packed.passed + walked.passed + filled.passed, failed };
}
