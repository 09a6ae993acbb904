import { folderMethod } from '../../contract.ts';
import type { Client } from '../connection/client-capabilities.ts';
import type { Connection } from '../connection/protocol.ts';

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
