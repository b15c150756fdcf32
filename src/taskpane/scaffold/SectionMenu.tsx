import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { deepest } from "../../scaffold/compose";
import type { Row } from "./rows";

interface SectionMenuProps {
  /** The section that the menu is open for; undefined while it is closed. */
  readonly row: Row | undefined;
  /** What the menu opens at. */
  readonly target: HTMLElement | undefined;
  readonly onClose: () => void;
  readonly onRename: (row: Row) => void;
  readonly onMove: (row: Row, by: -1 | 1) => void;
  readonly onLevel: (row: Row, by: -1 | 1) => void;
  readonly onAdd: (row: Row) => void;
  readonly onRemove: (row: Row) => void;
}

/** What can be done with one section, each with its key. */
export function SectionMenu({ row, target, onClose, onRename, onMove, onLevel, onAdd, onRemove }: SectionMenuProps) {
  return (
    <Menu
      open={row !== undefined}
      onOpenChange={(_event, { open }) => !open && onClose()}
      positioning={{ target: target ?? null, position: "below", align: "end" }}
    >
      <MenuPopover>
        {row && (
          <MenuList>
            <MenuItem secondaryContent="F2" onClick={() => onRename(row)}>
              改名
            </MenuItem>
            <MenuItem secondaryContent="Ctrl+Enter" onClick={() => onAdd(row)}>
              在后面添加
            </MenuItem>
            <MenuDivider />
            <MenuItem secondaryContent="Alt+↑" disabled={!row.canRise} onClick={() => onMove(row, -1)}>
              上移
            </MenuItem>
            <MenuItem secondaryContent="Alt+↓" disabled={!row.canSink} onClick={() => onMove(row, 1)}>
              下移
            </MenuItem>
            <MenuItem secondaryContent="Alt+←" disabled={row.level === 1} onClick={() => onLevel(row, -1)}>
              升一级
            </MenuItem>
            <MenuItem
              secondaryContent="Alt+→"
              disabled={!row.canRise || row.level + row.height > deepest}
              onClick={() => onLevel(row, 1)}
            >
              降一级
            </MenuItem>
            <MenuDivider />
            <MenuItem secondaryContent="Delete" onClick={() => onRemove(row)}>
              删除
            </MenuItem>
          </MenuList>
        )}
      </MenuPopover>
    </Menu>
  );
}
