export async function brokenCounts() {
  return [];
}
