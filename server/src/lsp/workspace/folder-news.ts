import type { Client } from '../connection/client-capabilities.ts';
import type { Connection } from '../connection/protocol.ts';

/** The notification for clients that ask for it with `initializationOptions.folder`: what `nianbao.server.folder` answers has changed. It carries nothing. */
export const folderMethod = 'nianbao/folder';

/** Tells a client that the folder has changed: once, and not again before it has asked, so that a thousand changes are one message. */
export interface FolderNews {
  touch(): void;
  /** The client asks: what changes from now on is news. */
  asked(): void;
}

/** Silent for a client that does not want it. */
export function createFolderNews(connection: Connection, { folder }: Client): FolderNews {
  let isAnnounced = false;
  return {
    touch() {
      if (!folder || isAnnounced) return;
      isAnnounced = true;
      void connection.sendNotification(folderMethod, {});
    },
    asked() {
      isAnnounced = false;
    },
  };
}
