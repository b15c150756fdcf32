import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark12Regular } from "@fluentui/react-icons/svg/checkmark";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { type Part, partNames } from "../../check/reading";

interface PartStripProps {
  /** The parts that the report must have. */
  readonly parts: readonly Part[];
  readonly onJump: (part: Part) => void;
  /** Leads to the list of what would be put in. */
  readonly onInsert: () => void;
}

const low = "@media (max-height: 559px)";

const useStyles = makeStyles({
  strip: { position: "relative", padding: "8px", display: "flex", flexWrap: "wrap", alignItems: "center" },
  list: { display: "contents", [low]: { display: "none" } },
  item: { listStyleType: "none" },
  few: { display: "none", [low]: { display: "block" }, ...typographyStyles.caption1, padding: "0 8px" },
  part: {
    ...typographyStyles.caption1,
    minWidth: 0,
    height: "28px",
    padding: "0 8px",
    gap: "4px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  missing: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground3 },
  icon: { width: "auto", height: "auto", fontSize: "inherit", margin: 0 },
  there: { color: tokens.colorStatusSuccessForeground3 },
  lacking: { color: tokens.colorStatusDangerBorder2 },
  insert: {
    ...typographyStyles.caption1,
    minWidth: 0,
    height: "28px",
    padding: "0 8px",
    marginLeft: "auto",
    color: tokens.colorBrandForegroundLink,
    whiteSpace: "nowrap",
  },
});

/** Which of the parts that the report must have are there: a click goes to one that is, or to putting in one that is not. */
export function PartStrip({ parts, onJump, onInsert }: PartStripProps) {
  const styles = useStyles();
  const missing = parts.filter(({ present }) => !present).length;
  const label = `必备部分，共 ${parts.length} 个，${missing === 0 ? "都有" : `缺 ${missing} 个`}`;
  return (
    <div className={styles.strip}>
      <span className={styles.few}>{missing === 0 ? "各部分都有" : `缺 ${missing} 部分`}</span>
      <ul className={styles.list} aria-label={label}>
        {parts.map((part) => (
          <li key={part.part} className={styles.item}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.part, !part.present && styles.missing)}
              icon={{
                className: mergeClasses(styles.icon, part.present ? styles.there : styles.lacking),
                children: part.present ? <Checkmark12Regular /> : <DismissCircle16Filled />,
              }}
              aria-label={`${partNames[part.part]}，${part.present ? "有，按下跳到" : "缺，按下可插入"}`}
              onClick={() => (part.present ? onJump(part) : onInsert())}
            >
              {partNames[part.part]}
            </Button>
          </li>
        ))}
      </ul>
      {missing > 0 && (
        <Button appearance="transparent" className={styles.insert} onClick={onInsert}>
          插入缺的部分
        </Button>
      )}
    </div>
  );
}
