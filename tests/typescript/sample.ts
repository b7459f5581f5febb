// What a reader of the data writes: it has to compile in strict mode against the published declarations.
import type { IndexFile, StandardFile, StatementRow, StatementsFile, UnitFile } from "./occstd";

export function skillsOf(file: StandardFile, edition: string, direction: string, level: number): string[] {
  const found = file.standard.editions.find((item) => item.id === edition);
  return (found?.functions ?? [])
    .filter((item) => item.directions === undefined || item.directions.includes(direction))
    .flatMap((item) => item.tasks)
    .flatMap((task) => task.levels?.[String(level)]?.skills ?? [])
    .map((skill) => `${skill.id} ${skill.en} ${skill.key === true ? "★" : ""} ${skill.basis.kind}`);
}

export function doubtful(file: StatementsFile): readonly StatementRow[] {
  return file.statements.filter((row) => row.support === "doubtful" && row.address.zh.includes(`#${row.id}`));
}

export function theory(file: UnitFile): number {
  const weights: Readonly<Record<string, number | null>> = file.weights?.theory ?? {};
  return Object.values(weights).reduce((sum: number, weight) => sum + (weight ?? 0), 0);
}

export function largest(file: IndexFile): string {
  return [...file.files].sort((one, other) => other.size - one.size)[0]?.path ?? "";
}
