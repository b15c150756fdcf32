import {
  Button,
  Caption1,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { percent, type Zoom, zoomSteps } from "./zoom";

interface StripProps {
  /** What the strip says in place of its standing line. */
  readonly hint: string | undefined;
  readonly zoom: Zoom | undefined;
  /** What the zoom comes to on this screen, 1 for 100 %. */
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    flexShrink: 0,
    height: "32px",
    boxSizing: "border-box",
    paddingLeft: "16px",
    paddingRight: "8px",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  zoom: {
    minWidth: "auto",
    height: "28px",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
});

/** The line under the page: what the preview is not, and how large it is shown. */
export function Strip({ hint, zoom, scale, onZoom }: StripProps) {
  const styles = useStyles();
  return (
    <footer className={styles.strip}>
      <Caption1 className={styles.text} role="status">
        {hint ?? "预览不分页，版式以 Word/WPS 为准"}
      </Caption1>
      <Menu
        checkedValues={{ zoom: [String(zoom)] }}
        onCheckedValueChange={(_event, { checkedItems }) =>
          onZoom(zoomSteps.find((step) => String(step) === checkedItems[0]) ?? scale)
        }
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.zoom}
            size="small"
            appearance="subtle"
            aria-label={`显示比例 ${percent(scale)}`}
            title="显示比例（Ctrl+滚轮）"
          >
            {percent(scale)}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {zoomSteps.map((step) => (
              <MenuItemRadio key={step} name="zoom" value={String(step)}>
                {step === "width" ? "适合宽度" : percent(step)}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </footer>
  );
}
