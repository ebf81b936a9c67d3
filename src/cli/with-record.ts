import type { OpenRecord } from '../record/open.js';

/** Opens the record that the options and the environment name, does something with it, and closes it whatever happens. */
export async function withRecord<T>(data: string | undefined, work: (record: OpenRecord) => Promise<T>): Promise<T> {
  const { openRecord, recordPlace } = await import('../record/open.js');
  const record = await openRecord(recordPlace(data, process.env));
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}
