/** 0: no errors. 1: errors were found. 2: it could not run, checked nothing, or something could not be checked. 130: it was interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;
