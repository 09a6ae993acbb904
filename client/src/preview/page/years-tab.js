import { bars } from './bar-chart.ts';
import { button, filled, make } from './dom.ts';

const groups = ['requests', 'results', 'disputes'];
globalThis.nianbaoYears = (root, years, words, open) => {
  // Whoever was in it with the keyboard keeps the place.
  const focused =
    document.activeElement instanceof HTMLElement && root.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  root.replaceChildren(...(years ? contents(years, words, open) : [make('p', { class: 'notice', text: words.noYears })]));
  if (focused) root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
};
function contents(years, words, open) {
  const heading = make('h1', { text: years.organ });
  const only = years.years.length === 1;
  if (only) return [heading, make('p', { class: 'notice', text: filled(words.oneYear, years.year) }), ...groupsOf(years, words, open)];
  const differing = years.years
    .filter(({ differs }) => differs)
    .map(({ year }) => make('p', { class: 'notice', text: filled(words.differs, year) }));
  return [heading, ...differing, ...groupsOf(years, words, open), comparison(years, words)];
}
const groupsOf = (years, words, open) => groups.map((group) => section(group, years, words, open));
/** One group of charts, with its figures as a table below them. */
function section(group, { series, years, year }, words, open) {
  const own = series.filter((one) => one.group === group);
  const most = Math.max(1, ...own.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const labels = years.map((one) => one.year);
  // One bar by itself tells nothing that its figure does not.
  const drawn = labels.length > 1 ? own : [];
  const charts = drawn.map(({ name, values, doubts }) =>
    bars({ name, values, doubts, labels, most, current: labels.indexOf(year), words, onClick: open }),
  );
  return make(
    'section',
    { attributes: { 'aria-label': words[group] } },
    make('h2', { text: words[group] }),
    make('div', { class: 'charts' }, ...charts),
    figures(group, own, years, words, open),
    ...doubtsOf(own, labels, words),
  );
}
/** What is known not to add up, in words below the figures. */
function doubtsOf(series, labels, words) {
  const said = labels.flatMap((label, i) =>
    series.flatMap(({ name, doubts }) => (doubts[i] ? [make('li', { text: filled(words.doubt, label, name, doubts[i]) })] : [])),
  );
  return said.length > 0 ? [make('ul', { class: 'doubts', attributes: { 'aria-label': words.doubtful } }, ...said)] : [];
}
/** The figures under the charts; the years at their head lead to their reports. */
function figures(group, series, years, words, open) {
  const heads = years.map(({ year }, index) => {
    const made = button(filled(words.openYear, year), () => open(index), `${year}`);
    made.className = 'link';
    made.dataset.key = `${group} ${year}`;
    return make('th', { attributes: { scope: 'col' } }, made);
  });
  const rows = series.map(({ name, values, doubts }) =>
    make('tr', {}, make('th', { text: name, attributes: { scope: 'row' } }), ...values.map((value, i) => figure(value, doubts[i], words))),
  );
  const head = make('tr', {}, make('th', { text: words.what, attributes: { scope: 'col' } }), ...heads);
  const table = make(
    'table',
    { attributes: { 'aria-label': `${words[group]}: ${words.figures}` } },
    make('thead', {}, head),
    make('tbody', {}, ...rows),
  );
  return make('div', { class: 'frame' }, table);
}
/** A figure; one that is not known is a dash to the eye and a word to the ear, and one that does not add up has a sign that says why. */
function figure(value, doubt, words) {
  if (value !== null && doubt !== null) {
    const why = `${words.doubtful}: ${doubt}`;
    const sign = make('span', { class: 'doubt', attributes: { role: 'img', 'aria-label': why, title: why } });
    return make('td', { class: 'doubtful' }, make('span', { text: written(value) }), sign);
  }
  if (value !== null) return make('td', { text: written(value) });
  return make('td', { class: 'unknown' }, make('span', { text: '—', attributes: { role: 'img', 'aria-label': words.unknown } }));
}
const written = (value) => value.toLocaleString('en', { maximumFractionDigits: 6 });
/** This year beside last, and what changed. */
function comparison({ year, changes }, words) {
  const heading = filled(words.beside, year, year - 1);
  const made = make('section', { class: 'comparison', attributes: { 'aria-label': heading } }, make('h2', { text: heading }));
  if (!changes) {
    made.append(make('p', { class: 'notice', text: filled(words.noLastYear, year - 1) }));
    return made;
  }
  const check = make('input', { attributes: { type: 'checkbox', id: 'changed-only', 'data-key': 'changed-only' } });
  check.checked = !isAll;
  const body = make('tbody');
  const draw = () => {
    isAll = !check.checked;
    body.replaceChildren(...rowsOf(changes, check.checked, words));
  };
  check.addEventListener('change', draw);
  draw();
  const heads = [words.what, `${year - 1}`, `${year}`, words.change].map((text) => make('th', { text, attributes: { scope: 'col' } }));
  const table = make('table', { attributes: { 'aria-label': heading } }, make('thead', {}, make('tr', {}, ...heads)), body);
  made.append(
    make('p', { class: 'choice' }, check, make('label', { text: words.changedOnly, attributes: { for: 'changed-only' } })),
    make('div', { class: 'frame' }, table),
  );
  return made;
}
/** Whether figures that have not changed are shown too; kept while the tab is drawn anew. */
let isAll = false;
function rowsOf(changes, changedOnly, words) {
  const rows = [];
  const tables = { disclosure: words.disclosure, requests: words.requestsTable, disputes: words.disputesTable };
  for (const [table, title] of Object.entries(tables)) {
    const own = changes.filter((change) => change.table === table && !(changedOnly && change.difference === 0));
    if (own.length > 0)
      rows.push(make('tr', { class: 'part' }, make('th', { text: title, attributes: { colspan: '4', scope: 'colgroup' } })));
    for (const { name, last, now, difference, lastDoubt, nowDoubt } of own)
      rows.push(
        make(
          'tr',
          {},
          make('th', { text: name, attributes: { scope: 'row' } }),
          figure(last, lastDoubt, words),
          figure(now, nowDoubt, words),
          differenceCell(difference, words),
        ),
      );
  }
  return rows;
}
/** `▲ +3`, `▼ −2`, `＝`: a sign, a direction and, for the ear, a word; colour adds nothing that they do not say. */
function differenceCell(difference, words) {
  if (difference === null) return make('td', { class: 'unknown', text: words.incomparable });
  if (difference === 0) return make('td', { class: 'same', text: words.same });
  const isMore = difference > 0;
  const sign = make('span', {
    class: 'direction',
    text: isMore ? '▲' : '▼',
    attributes: { role: 'img', 'aria-label': isMore ? words.more : words.fewer },
  });
  const figureWords = make('span', { text: `${isMore ? '+' : '−'}${written(Math.abs(difference))}` });
  return make('td', { class: isMore ? 'more' : 'fewer' }, sign, figureWords);
}
