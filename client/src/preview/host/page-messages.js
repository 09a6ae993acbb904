/* What the preview's page and the extension say to each other. Both are built from this file, which knows neither an editor nor a page. */
/** Everything that is found in what is shown. */
export const marksIn = (preview) =>
  (preview?.reports ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => [...block.marks, ...(block.kind === 'table' ? block.lines.flat().flatMap((cell) => cell.marks) : [])]),
  );
export const zooms = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];
/** The message as it should be; undefined for anything else. A page is not trusted more than what it shows. */
export function messageFrom(value) {
  if (!isRecord(value)) return undefined;
  const { type, turn, version, figures, marks, range, line, zoom, tab, index, keep } = value;
  switch (type) {
    case 'ready':
    case 'save':
    case 'reopen':
      return { type };
    case 'painted':
      return isCount(turn) && isCount(version) && isCount(figures) && isCount(marks) ? { type, turn, version, figures, marks } : undefined;
    case 'keep':
      return typeof keep === 'boolean' ? { type, keep } : undefined;
    case 'reveal':
      return isRange(range) ? { type, range } : undefined;
    case 'scrolled':
      return isPlace(line) ? { type, line } : undefined;
    case 'around':
      return isCount(line) ? { type, line } : undefined;
    case 'zoom':
      return typeof zoom === 'number' && zooms.includes(zoom) ? { type, zoom } : undefined;
    case 'tab':
      return tab === 'report' || tab === 'years' ? { type, tab } : undefined;
    case 'year':
      return isCount(index) ? { type, index } : undefined;
    default:
      return undefined;
  }
}
const isRecord = (value) => typeof value === 'object' && value !== null;
const isPlace = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isPosition = (value) => isRecord(value) && isCount(value.line) && isCount(value.character);
const isRange = (value) => isRecord(value) && isPosition(value.start) && isPosition(value.end);
