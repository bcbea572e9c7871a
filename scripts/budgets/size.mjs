import file from '@size-limit/file';
import sizeLimit from 'size-limit';

/** Bytes of a file in brotli at its best. */
export async function sizeOf(path) {
  const [{ size }] = await sizeLimit([file], [path]);
  return size;
}
