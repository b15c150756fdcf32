import {
  Button,
  Combobox,
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  OptionGroup,
  tokens,
} from "@fluentui/react-components";
import { CalendarLtr16Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { useRef, useState } from "react";
import { parseDate } from "../../document/period";
import { library } from "../../scaffold/library";
import { type Change, chosenScaffold, dateOf, type State, suitablePeriods } from "../state";
import { choose } from "./scaffolds";

interface ScaffoldFieldsProps {
  readonly state: State;
  readonly change: (change: Change) => void;
}

const useStyles = makeStyles({
  fields: { padding: "12px 16px 0", display: "grid", rowGap: "8px" },
  field: {
    gridTemplateColumns: "28px minmax(0, 1fr)",
    columnGap: "12px",
    "@media (max-width: 345px)": { columnGap: "8px" },
  },
  label: { whiteSpace: "nowrap", margin: 0, color: tokens.colorNeutralForeground2 },
  control: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%" },
  // The browser's own calendar opens where its field is: under ours, with nothing of it to be seen.
  picker: { position: "absolute", right: 0, bottom: 0, width: 0, height: 0, padding: 0, border: 0, opacity: 0 },
  list: { maxHeight: "min(360px, 60vh)" },
});

/** Kind, unit, period and date. */
export function ScaffoldFields({ state, change }: ScaffoldFieldsProps) {
  const styles = useStyles();
  const field = (label: string) => ({
    className: styles.field,
    orientation: "horizontal" as const,
    label: { children: label, className: styles.label },
  });
  return (
    <div className={styles.fields}>
      <Field {...field("种类")}>
        <Dropdown
          className={styles.control}
          listbox={{ className: styles.list }}
          value={chosenScaffold(state).name}
          selectedOptions={[state.chosen]}
          onOptionSelect={(_event, { optionValue }) => optionValue && change(choose(optionValue))}
        >
          {state.own.length > 0 && (
            <OptionGroup label="自己的框架">
              {state.own.map((scaffold) => (
                <Option key={scaffold.id} value={scaffold.id}>
                  {scaffold.name}
                </Option>
              ))}
            </OptionGroup>
          )}
          <OptionGroup {...(state.own.length > 0 && { label: "自带的框架" })}>
            {library.map((scaffold) => (
              <Option key={scaffold.id} value={scaffold.id}>
                {scaffold.name}
              </Option>
            ))}
          </OptionGroup>
        </Dropdown>
      </Field>
      <Field {...field("单位")}>
        <FreeCombobox
          value={state.unit}
          options={state.units}
          placeholder="如：局机关第一党支部"
          onChange={(unit) => change(() => ({ unit }))}
        />
      </Field>
      <Field {...field("期间")}>
        <FreeCombobox
          value={state.period}
          options={suitablePeriods(state)}
          placeholder="如：2026年上半年"
          onChange={(period) => change(() => ({ period }))}
        />
      </Field>
      <DateField field={field("日期")} state={state} change={change} />
    </div>
  );
}

interface FreeComboboxProps {
  readonly value: string;
  readonly options: readonly string[];
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

/** A text that may be one of the options; without options it is a plain field. The rest is what Field hands down. */
function FreeCombobox({ value, options, placeholder, onChange, ...rest }: FreeComboboxProps) {
  const styles = useStyles();
  if (options.length === 0) {
    return (
      <Input
        {...rest}
        className={styles.input}
        value={value}
        placeholder={placeholder}
        onChange={(_event, data) => onChange(data.value)}
      />
    );
  }
  return (
    <Combobox
      {...rest}
      freeform
      className={styles.control}
      input={{ className: styles.input }}
      value={value}
      selectedOptions={options.includes(value) ? [value] : []}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onOptionSelect={(_event, { optionValue }) => optionValue !== undefined && onChange(optionValue)}
    >
      {options.map((option) => (
        <Option key={option} value={option}>
          {option}
        </Option>
      ))}
    </Combobox>
  );
}

interface DateFieldProps extends ScaffoldFieldsProps {
  readonly field: object;
}

/** A day as people type it; written as 2026年7月3日 when the field is left, and what is wrong is said only then. */
function DateField({ field, state, change }: DateFieldProps) {
  const styles = useStyles();
  const [typing, setTyping] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const day = dateOf(state);
  const wrong = !typing && state.date.trim() !== "" && day === undefined;
  const leave = () => {
    setTyping(false);
    if (day !== undefined) {
      change(() => ({ date: day }));
    }
  };
  return (
    <Field {...field} {...(wrong && { validationMessage: "没有这一天。请写成 2026-7-3 或 2026年7月3日。" })}>
      <Input
        className={styles.input}
        value={state.date}
        placeholder="如：2026-7-3"
        onChange={(_event, { value }) => {
          setTyping(true);
          change(() => ({ date: value }));
        }}
        onBlur={leave}
        contentAfter={
          <>
            <input
              ref={picker}
              type="date"
              className={styles.picker}
              tabIndex={-1}
              aria-hidden
              value={day ? isoDay(day) : ""}
              onChange={(event) => {
                const picked = parseDate(event.target.value);
                if (picked) {
                  change(() => ({ date: picked }));
                }
              }}
            />
            <Button
              appearance="transparent"
              size="small"
              icon={<CalendarLtr16Regular />}
              aria-label="从日历里选"
              onClick={() => picker.current?.showPicker()}
            />
          </>
        }
        onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && leave()}
      />
    </Field>
  );
}

/** 2026年7月3日 as a date field takes it: 2026-07-03. */
function isoDay(day: string): string {
  return day
    .match(/\d+/g)!
    .map((part) => part.padStart(2, "0"))
    .join("-");
}
