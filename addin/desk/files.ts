/** Lets the person choose a file; null when nothing was chosen. To be called from a click. */
export const chooseFile = (types: string) =>
  new Promise<File | null>((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = types;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });

/** A file that the server handed out. */
export interface ServedFile {
  content: Blob;
  name: string;
}

/** The name in `Content-Disposition`, of which the one in UTF-8 is the better. */
export function fileName(disposition: string | null): string {
  const whole = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '');
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '');
  return whole ? decodeURIComponent(whole[1]!) : (plain?.[1] ?? 'file');
}

/** Hands the file to the browser to be saved. */
export function save({ content, name }: ServedFile) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
