/** The name of the file in which a folder's people settle what holds for all its reports. */
export const projectName = '.nianbao.json';
