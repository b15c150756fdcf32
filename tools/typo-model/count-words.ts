/** Counts how often each of `words` stands in the lines when they are read as the likeliest words. */
export function countWords(words: ReadonlyMap<string, number>, lines: Iterable<string>): Map<string, number> {
  const trie = new Trie();
  let total = 0;
  for (const count of words.values()) {
    total += count;
  }
  const names = [...words.keys()];
  names.forEach((word, index) => {
    trie.add(word, index);
  });
  const logs = Float64Array.from(names, (word) => Math.log(((words.get(word) ?? 0) + 1) / total));
  const stray = Math.log(0.5 / total);
  const counts = new Uint32Array(names.length);
  let best = new Float64Array(1024);
  let word = new Int32Array(1024);
  let before = new Int32Array(1024);
  for (const line of lines) {
    if (line.length + 1 > best.length) {
      best = new Float64Array(line.length * 2);
      word = new Int32Array(line.length * 2);
      before = new Int32Array(line.length * 2);
    }
    best.fill(Number.NEGATIVE_INFINITY, 0, line.length + 1);
    best[0] = 0;
    for (let start = 0; start < line.length; start++) {
      const score = best[start] as number;
      if (score + stray > (best[start + 1] as number)) {
        best[start + 1] = score + stray;
        before[start + 1] = start;
        word[start + 1] = -1;
      }
      let node = 0;
      for (let end = start; end < line.length; end++) {
        node = trie.child(node, line.charCodeAt(end));
        if (node < 0) {
          break;
        }
        const found = trie.wordAt(node);
        if (found >= 0 && score + (logs[found] as number) > (best[end + 1] as number)) {
          best[end + 1] = score + (logs[found] as number);
          before[end + 1] = start;
          word[end + 1] = found;
        }
      }
    }
    for (let end = line.length; end > 0; end = before[end] as number) {
      const found = word[end] as number;
      if (found >= 0) {
        counts[found] = (counts[found] as number) + 1;
      }
    }
  }
  return new Map(names.map((name, index) => [name, counts[index] as number]));
}

class Trie {
  private readonly children = new Map<number, number>();
  private readonly words: number[] = [-1];

  add(word: string, index: number): void {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const key = node * 0x10000 + word.charCodeAt(at);
      let next = this.children.get(key);
      if (next === undefined) {
        next = this.words.length;
        this.words.push(-1);
        this.children.set(key, next);
      }
      node = next;
    }
    this.words[node] = index;
  }

  child(node: number, unit: number): number {
    return this.children.get(node * 0x10000 + unit) ?? -1;
  }

  wordAt(node: number): number {
    return this.words[node] as number;
  }
}
