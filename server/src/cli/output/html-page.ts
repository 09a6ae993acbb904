/** The style of the page of findings; on paper the buttons are plain words and no row is cut in two. */
export const htmlStyle = `
body{display:flex;flex-direction:column;font:14px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2em;color:#222;background:#fff}
h1{order:-3;font-size:1.5em}.organs{order:-2}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #ccc;padding:.3em .5em;text-align:left;vertical-align:top}
th button{all:unset;cursor:pointer;font-weight:bold}th button:focus-visible{outline:2px solid #06c}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
.error{color:#b00020;font-weight:bold}.warning{color:#8a5a00}
@media print{body{margin:0;font-size:10pt}.hint{display:none}tr{break-inside:avoid}thead{display:table-header-group}}
`;

/** What sorts a table by the column whose name is clicked: by numbers where both are some, else by words. */
export const htmlScript = `
for (const button of document.querySelectorAll('th button')) button.addEventListener('click', () => {
  const head = button.parentElement, table = head.closest('table'), at = head.cellIndex, body = table.tBodies[0];
  const up = head.getAttribute('aria-sort') !== 'ascending';
  for (const one of head.parentElement.cells) one.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
  const key = (row) => row.cells[at].dataset.sort ?? row.cells[at].textContent;
  const words = new Intl.Collator('zh-CN', { numeric: true });
  const rows = [...body.rows].map((row) => ({ row, key: key(row) }));
  rows.sort((a, b) => (up ? 1 : -1) * words.compare(a.key, b.key));
  body.append(...rows.map(({ row }) => row));
});
`;
