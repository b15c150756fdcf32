import { readPlaces } from "../../../tools/typo-model/places";

const table = [
  "code,name,province,city,area,town",
  "360000,江西省,36,,,",
  "361100,上饶市,36,11,,",
  "361124,铅山县,36,11,24,",
  "110000,北京市,11,,,",
  "110100,市辖区,11,01,,",
  "110116,怀柔区,11,01,16,",
  "361124,河口镇,36,11,24,100000",
  "361124,国营森林苗圃,36,11,24,501000",
];

test("counties stand with what is above them and by themselves, towns with their county", () => {
  expect(readPlaces(table)).toEqual({
    counties: ["江西省上饶市铅山县", "上饶市铅山县", "铅山县", "北京市怀柔区", "怀柔区"],
    towns: ["铅山县河口镇"],
  });
});
