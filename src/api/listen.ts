import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Routes } from './routes.js';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves on a port, or on the next free one of the twenty after it; `onTaken` is told of each that is taken. */
export async function listen(
  app: Routes,
  hostname: string,
  port: number,
  onTaken: (port: number) => void,
): Promise<Listening> {
  for (let candidate = port; ; candidate++) {
    try {
      return await listenOn(app, hostname, candidate);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0 || candidate - port >= 20) throw error;
      onTaken(candidate);
    }
  }
}

function listenOn(app: Routes, hostname: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, (info) => {
      resolve({
        port: info.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            (server as Server).closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}
