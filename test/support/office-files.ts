/** An archive of empty files under these names, as office documents are: what a reader knows them by. */
export function archiveOf(...names: readonly string[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const local = fields(0x04034b50, 30, name, { nameAt: 26 });
    const entry = fields(0x02014b50, 46, name, { nameAt: 28 });
    entry.writeUInt32LE(offset, 42);
    files.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function fields(signature: number, length: number, name: string, { nameAt }: { nameAt: number }) {
  const header = Buffer.alloc(length);
  const text = Buffer.from(name);
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(text.length, nameAt);
  return Buffer.concat([header, text]);
}
