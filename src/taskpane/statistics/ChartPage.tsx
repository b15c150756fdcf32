import {
  Checkbox,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ChartBlock } from "../../document/block";
import { chartSvg } from "../../host/layout/chart-svg";
import { proposedCharts } from "../../statistics/charts";
import { figureText } from "../../statistics/figure-text";
import { ChoiceBar } from "../ChoiceBar";
import type { PaneProps } from "../Pane";
import { AimField } from "./AimField";
import { chooseChart, chosenChart, chosenKey, drawable, own } from "./chart-choice";
import { chartPng } from "./chart-png";
import { insertChart } from "./insert-figures";
import { usableOf } from "./statistics-state";

const kinds: readonly (readonly [ChartBlock["kind"], string])[] = [
  ["column", "柱形"],
  ["bar", "条形"],
  ["line", "折线"],
  ["pie", "饼图"],
];

const useStyles = makeStyles({
  page: { padding: "12px 16px", display: "flex", flexDirection: "column", gap: "12px" },
  radios: { margin: "-4px 0 0 -8px", flexWrap: "wrap" },
  drawing: {
    width: "100%",
    // The page in the document is white in every theme.
    backgroundColor: "#fff",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    "& svg": { display: "block", width: "100%", height: "auto" },
    "& text": { fontFamily: tokens.fontFamilyBase },
  },
  items: { display: "flex", flexDirection: "column" },
  note: { ...typographyStyles.caption1, lineHeight: "20px", margin: 0, color: tokens.colorNeutralForeground3 },
});

/** 插入图: which figures, what kind of chart, and how it will look. */
export function ChartPage({ state, change }: Pick<PaneProps, "state" | "change">) {
  const styles = useStyles();
  const statistics = usableOf(state);
  const proposed = statistics ? proposedCharts(statistics) : [];
  const figures = drawable(state);
  const key = chosenKey(state);
  const chart = chosenChart(state);
  const { items } = state.chart;
  const unit = figures.find((figure) => items.includes(figure.key))?.unit;
  return (
    <div className={styles.page}>
      <Field label="画什么">
        <Dropdown
          value={proposed.find((one) => one.key === key)?.title ?? "自选项目"}
          selectedOptions={[key]}
          onOptionSelect={(_event, { optionValue = own }) => change(chooseChart({ key: optionValue }))}
        >
          {[
            ...proposed.map((one) => (
              <Option key={one.key} value={one.key}>
                {one.title}
              </Option>
            )),
            <Option key={own} value={own}>
              自选项目
            </Option>,
          ]}
        </Dropdown>
      </Field>
      {key === own && (
        <fieldset className={styles.items} style={{ border: "none", margin: 0, padding: 0 }}>
          <legend className={styles.note}>选两项以上，单位要一样。</legend>
          {figures.map((figure) => (
            <Checkbox
              key={figure.key}
              label={`${figure.name} ${figureText(figure)}`}
              checked={items.includes(figure.key)}
              disabled={unit !== undefined && figure.unit !== unit}
              onChange={(_event, { checked }) =>
                change(
                  chooseChart({
                    items: checked ? [...items, figure.key] : items.filter((other) => other !== figure.key),
                  }),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <Field label="图的样子">
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={state.chart.kind ?? chart?.kind ?? "column"}
          onChange={(_event, { value }) => change(chooseChart({ kind: value as ChartBlock["kind"] }))}
        >
          {kinds.map(([kind, name]) => (
            <Radio key={kind} value={kind} label={name} />
          ))}
        </RadioGroup>
      </Field>
      {chart ? (
        <>
          <Drawing chart={chart} />
          <Field label="插成">
            <RadioGroup
              layout="horizontal"
              className={styles.radios}
              value={state.chart.asPicture ? "picture" : "chart"}
              onChange={(_event, { value }) => change(chooseChart({ asPicture: value === "picture" }))}
            >
              <Radio value="chart" label="能改的图" />
              <Radio value="picture" label="图片" />
            </RadioGroup>
          </Field>
          <p className={styles.note}>
            {state.chart.asPicture
              ? "图片在哪里打开都一样，但不能改数。"
              : "插进去是 Word 自己的图，双击可以改数、改样子。老版本看不到图，就选“图片”。"}
            给看不见图的人写了说明。
          </p>
          <AimField state={state} change={change} />
        </>
      ) : (
        <p className={styles.note}>
          {proposed.length === 0 && figures.length < 2 ? "数字太少，画不成图。" : "先选项目。"}
        </p>
      )}
    </div>
  );
}

/** The chart as it will look. Part of the page rather than a picture, so that it has the page's fonts. */
function Drawing({ chart }: { readonly chart: ChartBlock }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(chartSvg(chart), "image/svg+xml");
    place.current?.replaceChildren(document.importNode(documentElement, true));
  }, [chart]);
  return <div ref={place} className={styles.drawing} />;
}

/** The end of 插入图. */
export function ChartBar({ state, busy, change, run }: PaneProps) {
  const chart = chosenChart(state);
  return (
    <ChoiceBar
      note=""
      does="插入图"
      disabled={!chart || state.readOnly === true}
      busy={busy}
      onCancel={() => change(() => ({ page: "statistics" }))}
      onDo={() => chart && run(insertChart(chart, chartPng))}
    />
  );
}
