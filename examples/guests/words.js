// Run by QuickJS as a guest, a reactor that Python drives by its exports.
class Tally extends Map {
  add(key) {
    return this.set(key, (this.get(key) ?? 0) + 1);
  }
}
const text = "the quick brown fox jumps over the lazy dog and the fox naps";
const words = text.split(" ").reduce((tally, word) => tally.add(word), new Tally());
const often = [...words].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]);
print(JSON.stringify(often));
print(/(?<first>\w)o(?<last>\w)/.exec(text).groups.last, 2n ** 100n, Math.hypot(3, 4));
function* primes(limit) {
  const composite = new Uint8Array(limit + 1);
  for (let n = 2; n <= limit; n++) {
    if (composite[n]) continue;
    yield n;
    for (let m = n * n; m <= limit; m += n) composite[m] = 1;
  }
}
print([...primes(50000)].length);
try {
  undefined.missing;
} catch (error) {
  print(error instanceof TypeError, error.message);
}
