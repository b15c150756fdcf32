import { Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import type { PaneProps } from "../Pane";
import type { Aim } from "./statistics-state";

const aims: readonly (readonly [Aim, string])[] = [
  ["section", "相关的部分后面"],
  ["cursor", "光标处"],
  ["end", "文末"],
];

const useStyles = makeStyles({ radios: { margin: "-4px 0 4px -8px", flexWrap: "wrap" } });

/** Where new tables, sentences and charts go. */
export function AimField({ state, change }: Pick<PaneProps, "state" | "change">) {
  const styles = useStyles();
  return (
    <Field label="插到">
      <RadioGroup
        layout="horizontal"
        className={styles.radios}
        value={state.aim}
        onChange={(_event, { value }) => change(() => ({ aim: value as Aim }))}
      >
        {aims.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
    </Field>
  );
}
