/** Names of the administrative divisions, as they stand in running text. */
export interface Places {
  /** Every county with the province and city before it, with the city alone, and by itself. */
  readonly counties: readonly string[];
  /** Every town, township and subdistrict with its county before it. */
  readonly towns: readonly string[];
}

const ofTown = /(镇|乡|街道|苏木)$/;
/** What stands in the list for a level that a place does not have. */
const placeholder = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

/** Reads a table `code,name,province,city,area,town`, a division a line, those above before those below. */
export function readPlaces(lines: readonly string[]): Places {
  const names = new Map<string, string>();
  const counties: string[] = [];
  const towns: string[] = [];
  for (const line of lines.slice(1)) {
    const [, name = "", province = "", city = "", area = "", town = ""] = line.trim().split(",");
    const above = (code: string) => names.get(code) ?? "";
    if (town) {
      if (ofTown.test(name)) {
        towns.push(`${above(province + city + area)}${name}`);
      }
      continue;
    }
    names.set(province + city + area, placeholder.test(name) ? "" : name);
    if (area && !placeholder.test(name)) {
      const ofCity = `${above(province + city)}${name}`;
      counties.push(...new Set([`${above(province)}${ofCity}`, ofCity, name]));
    }
  }
  return { counties, towns };
}
