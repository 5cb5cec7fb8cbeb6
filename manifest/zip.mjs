import { crc32 } from 'node:zlib';

/** 1980-01-01 00:00, the first moment a zip can tell: the same content gives the same bytes on every day. */
const date = (1 << 5) | 1;

/**
 * A zip of a few small files, stored and not compressed, so that no version of a compressor changes its bytes.
 * @param {[name: string, content: Buffer][]} files names in ASCII
 */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of files) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(date, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const title = Buffer.from(name, 'ascii');
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, title, content);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, entry, title);
    offset += 30 + title.length + content.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
