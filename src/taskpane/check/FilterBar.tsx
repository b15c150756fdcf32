import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  ToggleButton,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { type Category, categories, type Severity, severities } from "../../check/rule";
import type { Change } from "../state";
import type { Entry } from "./check-state";
import { WeightMark } from "./WeightMark";

interface FilterBarProps {
  readonly entries: readonly Entry[];
  readonly weight: Severity | undefined;
  readonly classes: readonly Category[];
  readonly change: (change: Change) => void;
}

const narrow = "@media (max-width: 345px)";

const useStyles = makeStyles({
  bar: {
    minHeight: "40px",
    padding: "0 8px",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [narrow]: { gap: 0, padding: "0 4px" },
  },
  chip: {
    ...typographyStyles.caption1,
    minWidth: 0,
    height: "28px",
    padding: "0 8px",
    gap: "5px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    [narrow]: { padding: "0 6px" },
    "&[aria-pressed=true]": {
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground1Selected,
    },
  },
  classes: { marginLeft: "auto", gap: "2px" },
  icon: { width: "12px", height: "12px", fontSize: "12px" },
});

/** What of the findings is shown: one weight or all, some classes or all. */
export function FilterBar({ entries, weight, classes, change }: FilterBarProps) {
  const styles = useStyles();
  const countOf = (severity: Severity) => entries.filter(({ finding }) => finding.severity === severity).length;
  const weights = (Object.keys(severities) as Severity[]).filter(
    (severity) => countOf(severity) > 0 || severity === weight,
  );
  const present = (Object.keys(categories) as Category[]).filter((category) =>
    entries.some(({ finding }) => finding.rule.category === category),
  );
  const chip = (chosen: Severity | undefined) => ({
    appearance: "subtle" as const,
    shape: "circular" as const,
    className: styles.chip,
    checked: weight === chosen,
    onClick: () => change(() => ({ weight: chosen })),
  });
  return (
    <div className={styles.bar} role="toolbar" aria-label="筛选">
      <ToggleButton {...chip(undefined)}>全部 {entries.length}</ToggleButton>
      {weights.map((severity) => (
        <ToggleButton key={severity} {...chip(severity)} aria-label={`${severities[severity]} ${countOf(severity)}`}>
          <WeightMark weight={severity} />
          {severities[severity]} {countOf(severity)}
        </ToggleButton>
      ))}
      <Menu
        checkedValues={{ class: [...classes] }}
        onCheckedValueChange={(_event, { checkedItems }) => change(() => ({ classes: checkedItems as Category[] }))}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            shape="circular"
            className={mergeClasses(styles.chip, styles.classes)}
            icon={{ className: styles.icon, children: <ChevronDown12Regular /> }}
            iconPosition="after"
          >
            {classes.length === 0 ? "类别" : `类别 ${classes.length}`}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {present.map((category) => (
              <MenuItemCheckbox
                key={category}
                name="class"
                value={category}
                secondaryContent={String(entries.filter(({ finding }) => finding.rule.category === category).length)}
              >
                {categories[category]}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
