import { writeFileSync } from 'node:fs';
import { packageExtension } from '../../../scripts/build/package.ts';
import { putAway } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { stepsWithoutPause } from './fill-without-pause.ts';
import { mendingSteps, openExample } from './fix-a-total.ts';
import { openFromDisk } from './hands.ts';
import type { Steps } from './preview-page.ts';
import { trustFolder, untrustedSteps } from './restricted.ts';

/**
 * Packs the extension, installs that very file in a fresh VS Code, takes the walk with it in a folder that is not trusted and again once it is, and fills
 * in tables without a pause.
 */
export async function packageWorks(): Promise<Outcome> {
  let vsix = '';
  const pack = async (): Promise<void> => {
    vsix = await packageExtension({ built: true });
  };
  const packed = await takeSteps([['the package is made, small and with nothing strange in it', pack]], async () => {});
  if (packed.failed.length > 0) return packed;
  const { workbench, file, text } = await openExample({ vsix, untrusted: true });
  const trust = async (): Promise<void> => {
    await trustFolder(workbench);
    await putAway(workbench.page);
    // Nothing was saved by hand.
    writeFileSync(file, text);
    await openFromDisk(workbench.page, file);
  };
  const [[opens, isOpen], ...mending] = mendingSteps(workbench, text, 'package') as [Steps[number], ...Steps];
  const steps: Steps = [
    ...untrustedSteps(workbench, text),
    [opens, () => trust().then(isOpen)],
    ...mending,
    ...(await stepsWithoutPause(workbench, file, text)),
  ];
  const { passed, failed } = await takeSteps(steps, () => workbench.shot('package-failed'));
  await workbench.close();
  return { passed: packed.passed + passed, failed: failed.map((what) => `installed: ${what}`) };
}
