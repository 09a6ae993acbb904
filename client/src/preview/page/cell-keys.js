/** Arrow keys lead from cell to cell in a table, which is one stop of Tab beside its marked cells. */
export function moveBetween(root) {
  root.addEventListener('keydown', (event) => {
    const cell = event.target instanceof HTMLTableCellElement ? event.target : undefined;
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = neighbour(cell, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
const stops = (row) => (row ? [...row.querySelectorAll('[data-at]')] : []);
/** The cell that an arrow, Home or End leads to; undefined at the table's edge and for other keys. */
function neighbour(cell, key) {
  const row = cell.parentElement;
  const own = stops(row);
  const at = own.indexOf(cell);
  switch (key) {
    case 'ArrowRight':
      return own[at + 1];
    case 'ArrowLeft':
      return own[at - 1];
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    case 'ArrowDown':
    case 'ArrowUp':
      return beside(cell, row, key === 'ArrowDown');
    default:
      return undefined;
  }
}
/** Of the next row that has any, the cell that stands below or above this one. */
function beside(cell, row, isDown) {
  const rows = [...cell.closest('table').querySelectorAll('tr')];
  const at = rows.indexOf(row);
  const rest = isDown ? rows.slice(at + 1) : rows.slice(0, at).reverse();
  const own = cell.getBoundingClientRect();
  const middle = own.left + own.width / 2;
  for (const other of rest) {
    const cells = stops(other);
    const best = cells.find((one) => one.getBoundingClientRect().right > middle) ?? cells.at(-1);
    if (best) return best;
  }
  return undefined;
}
