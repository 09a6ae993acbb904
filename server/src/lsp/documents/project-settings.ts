import type { CheckSettings } from '../../service.ts';
import { keyOf } from '../workspace/workspace-files.ts';
import type { Workspace } from '../workspace/workspace-index.ts';
import type { Documents } from './open-documents.ts';
import type { ResourceSettings } from './resource-settings.ts';

/**
 * The settings of each resource with what its project file says on top. For a file that is not open the client is asked once for its
 * whole folder: a workspace has thousands of files.
 */
export function withProjects(base: ResourceSettings, documents: Documents, workspace: Workspace): ResourceSettings {
  const resource = (uri: string): string => (documents.get(uri) ? uri : (folderAround(workspace, uri) ?? uri));
  const settle = (settings: CheckSettings, uri: string): CheckSettings => workspace.projects.settle(settings, uri);
  return {
    ...base,
    cached(uri) {
      const settings = base.cached(resource(uri));
      return settings && settle(settings, uri);
    },
    wholeWorkspace: (uri) => base.wholeWorkspace(resource(uri)),
    of: (uri) => base.of(resource(uri)).then((settings) => settle(settings, uri)),
  };
}

/** The workspace folder that holds a file. */
export const folderAround = (workspace: Workspace, uri: string): string | undefined =>
  workspace.folders().find((folder) => keyOf(uri).startsWith(`${keyOf(folder).replace(/\/$/, '')}/`));
