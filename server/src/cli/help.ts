import type { Words } from '../text/range.ts';

/** What `nianbao --help` prints. */
export const help: Words = {
  zh: `年报：核对政府信息公开工作年度报告

用法
  nianbao check   [选项] 文件或文件夹…    核对：章节、表格、勾稽关系；给出多份时，同一机关的两年互相核对
  nianbao extract [选项] 文件或文件夹…    取出：机关、年份、章节、三张表的每个单元格
  nianbao ignores [选项] 文件或文件夹…    列出项目文件里忽略的问题和理由
  nianbao rules   [选项]                  列出全部规则：代码、级别、快速修复、依据、对应的检查项
  nianbao explain [选项] 规则…            在终端里看一条规则的说明和例子，如 nianbao explain sum/row-total

选项
  --format 格式    check：pretty（默认）、json、sarif、github、lines；extract、ignores、rules：pretty（默认）、json
  --project 文件   用这个项目文件（默认用每份报告上面最近的 .nianbao.json）：规则级别、机关别名、忽略的问题
  --explain        extract 时说明哪种读法读了哪些行，为什么
  --lang zh|en     输出的语言，默认 zh
  --help           显示本页
  --version        显示版本

文件可以是 UTF-8、UTF-16 或 GB18030 编码的文本或 HTML。文件夹里只读年度报告。
以 - 开头的文件名写在 -- 之后。不写任何文件，不联网。

退出码
  0  没有错误    1  发现错误    2  没有运行成，或者点名的文件读不了
`,
  en: `Nianbao: checks annual reports on government information disclosure (政府信息公开工作年度报告)

Usage
  nianbao check   [options] FILE|DIR…    check sections, tables and sums
  nianbao ignores [options] FILE|DIR…    list what project files ignore, with the reasons
  nianbao extract [options] FILE|DIR…    print organ, year, sections and every cell of the three tables
  nianbao rules   [options]              list every rule: code, severity, quick fix, basis, checks of the catalogue
  nianbao explain [options] RULE…        print what a rule says, with its examples, such as nianbao explain sum/row-total

Options
  --format FORMAT  check: pretty (default), json, sarif, github, lines; extract, ignores, rules: pretty (default), json
  --project FILE   the project file to use (by default .nianbao.json of the nearest folder above each report)
  --explain        with extract: which reader took which lines, and why
  --lang zh|en     language of the output, zh by default
  --help           show this page
  --version        show the version

Files are text or HTML in UTF-8, UTF-16 or GB18030. In a folder only annual reports are read.
A file name that begins with - goes after --. Nothing is written to disk, nothing is sent anywhere.

Exit status
  0  no errors    1  errors found    2  it could not run, or a file that was named could not be read
`,
};
