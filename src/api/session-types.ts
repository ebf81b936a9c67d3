import { z } from 'zod';

/** `GET /api/session` */
export const SessionState = z
  .object({
    state: z
      .enum(['open', 'signed-in', 'needed'])
      .meta({ description: '`open`: the server asks for no token; `needed`: it does, and you have not named it' }),
  })
  .meta({ id: 'SessionState' });
export type SessionState = z.infer<typeof SessionState>;

/** `POST /api/session` */
export const SignIn = z.object({ token: z.string().min(1).max(1000) }).meta({ id: 'SignIn' });
