#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks themselves: each catches what it is for, planted in a tree of its own, and nothing else."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "packaging" / "checks"))

import layering  # noqa: E402
import sizes  # noqa: E402
import translations  # noqa: E402
import wellformed  # noqa: E402
import words  # noqa: E402
from source import Tree  # noqa: E402

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


class Planted(unittest.TestCase):
    def findings(self, check, files):
        with tempfile.TemporaryDirectory() as root:
            for name, text in files.items():
                path = pathlib.Path(root) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
            return [str(finding) for finding in check.check(Tree(root))]

    def assert_caught(self, check, files, *expected):
        found = self.findings(check, files)
        self.assertEqual(len(found), len(expected), found)
        for finding, part in zip(found, expected):
            self.assertIn(part, finding)

    def assert_clean(self, check, files):
        self.assertEqual(self.findings(check, files), [])


def statements(count):
    return "    step();\n" * count


class Sizes(Planted):
    def test_a_function_of_71_lines_is_caught_and_one_of_70_is_not(self):
        for body, caught in ((67, False), (68, True)):
            text = SPDX + "void work()\n{\n" + statements(body) + "}\n"
            expected = ["a.cpp:2: function work has 71 lines"] if caught else []
            self.assert_caught(sizes, {"a.cpp": text}, *expected)

    def test_a_method_inside_a_class_inside_a_namespace_is_measured(self):
        text = ("namespace keting {\nclass A : public B {\npublic:\n    void work() const\n    {\n"
                + statements(70) + "    }\n};\n} // namespace keting\n")
        self.assert_caught(sizes, {"a.cpp": text}, "a.cpp:4: function work has 73 lines")

    def test_braces_in_strings_comments_and_characters_do_not_count(self):
        text = ('void first()\n{\n    f("}{{"); // }}}\n    g(\'}\'); /* { */\n    h(R"sql({{{)sql");\n}\n'
                + "void second()\n{\n" + statements(70) + "}\n")
        self.assert_caught(sizes, {"a.cpp": text}, "a.cpp:7: function second has 73 lines")

    def test_a_constructor_has_a_smaller_cap_also_with_braced_members(self):
        text = ("Page::Page(Model& model)\n    : m_model{model}\n    , m_rows{1, 2}\n{\n" + statements(37)
                + "}\n")
        self.assert_caught(sizes, {"page.cpp": text}, "constructor Page::Page has 42 lines")

    def test_a_destructor_is_no_constructor(self):
        self.assert_clean(sizes, {"page.cpp": "Page::~Page()\n{\n" + statements(50) + "}\n"})

    def test_a_lambda_counts_with_its_function(self):
        text = "void work()\n{\n    run([] {\n" + statements(70) + "    });\n}\n"
        self.assert_caught(sizes, {"a.cpp": text}, "function work has 75 lines")

    def test_tables_are_no_functions(self):
        text = "constexpr std::array kTable{\n" + '    Row{1, "x"},\n' * 100 + "};\n"
        self.assert_clean(sizes, {"a.cpp": text})

    def test_long_files_are_caught_and_the_main_window_earlier(self):
        self.assert_caught(sizes, {"a.cpp": "\n" * 501, "a.h": "\n" * 201,
                                   "ui/shell/mainwindow.cpp": "\n" * 301},
                           "a.cpp:1: 501 lines", "a.h:1: 201 lines", "mainwindow.cpp:1: 301 lines")


class Layering(Planted):
    def test_an_include_against_the_arrow_is_caught(self):
        self.assert_caught(layering, {"models/domain/a.cpp": '#include "models/store/b.h"\n'},
                           "models/domain may not see models/store")

    def test_the_ui_sees_neither_store_nor_sync_nor_another_feature(self):
        self.assert_caught(
            layering,
            {"ui/inbox/a.cpp": '#include "models/store/b.h"\n#include "models/sync/b.h"\n'
                               '#include "ui/roster/b.h"\n#include "models/items/b.h"\n'
                               '#include "ui/look/b.h"\n#include "ui/inbox/b.h"\n'},
            "ui/inbox may not see models/store", "ui/inbox may not see models/sync",
            "ui/inbox may not see ui/roster")

    def test_the_composition_root_puts_the_features_together(self):
        files = {"app/desk/a.cpp": '#include "ui/inbox/b.h"\n#include "models/store/b.h"\n'}
        self.assert_clean(layering, files)
        files = {"ui/shell/a.cpp": '#include "ui/inbox/b.h"\n'}
        self.assert_caught(layering, files, "ui/shell may not see ui/inbox")

    def test_sql_network_and_widgets_stay_where_they_belong(self):
        self.assert_caught(
            layering,
            {"models/items/a.cpp": "#include <QWidget>\n",
             "models/store/a.cpp": "#include <QSqlQuery>\n#include <QNetworkReply>\n",
             "models/sync/a.cpp": "#include <QNetworkReply>\n",
             "ui/inbox/a.cpp": "#include <QSqlQuery>\n#include <QtNetwork/QTcpSocket>\n"},
            "models/items may not use QtWidgets", "models/store may not use QtNetwork",
            "ui/inbox may not use QtSql", "ui/inbox may not use QtNetwork")

    def test_no_header_of_the_desk_brings_the_store_into_a_widget(self):
        files = {"models/desk/tables.h": '#include "models/store/log.h"\n',
                 "models/desk/view.h": '#include "models/domain/row.h"\n',
                 "models/domain/row.h": "", "models/store/log.h": "",
                 "ui/inbox/a.h": '#include "models/desk/tables.h"\n',
                 "models/items/b.h": '#include "models/desk/view.h"\n'}
        self.assert_caught(layering, files,
                           "ui/inbox sees models/store/log.h through models/desk/tables.h")

    def test_whole_modules_are_not_included(self):
        self.assert_caught(layering, {"ui/inbox/a.cpp": "#include <QtWidgets>\n",
                                      "models/domain/a.cpp": "#include <QtCore>\n"},
                           "<QtCore> drags in", "<QtWidgets> drags in")

    def test_a_commented_include_is_none(self):
        self.assert_clean(layering, {"models/domain/a.cpp": '// #include "models/store/b.h"\n'})

    def test_a_widget_in_app_and_an_unknown_room_are_caught(self):
        self.assert_caught(layering,
                           {"app/desk/a.cpp": "class W final : public QWidget {};\n",
                            "models/extra/a.cpp": "\n"},
                           "app/ composes", "models/extra is no room")


class Words(Planted):
    def caught_in(self, name, line, message):
        self.assert_caught(words, {name: SPDX + line + "\n"}, f"{name}:2: {message}")

    def test_singletons_are_caught_but_not_the_application(self):
        self.caught_in("ui/a/b.cpp", "Desk& desk = Desk::instance();", "no singletons")
        self.assert_clean(words, {"ui/a/b.cpp": SPDX + "QCoreApplication::instance();\n"})

    def test_catch_all_names_are_caught(self):
        self.assert_caught(words, {"models/common/a.h": SPDX, "ui/a/datehelpers.cpp": SPDX,
                                   "ui/a/b.h": SPDX + "class SyncManager {};\n"},
                           "'common' says nothing", "a class is named for what it is",
                           "'datehelpers' says nothing")

    def test_an_open_end_needs_an_issue(self):
        self.caught_in("models/a/b.cpp", "// TODO: later", "an open end")
        self.assert_clean(words, {"models/a/b.cpp": SPDX + "// TODO(#12): later\n"})

    def test_waiting_and_skipping_in_tests_are_caught(self):
        self.caught_in("tests/a.cpp", "std::this_thread::sleep_for(1s);", "a test waits for a fact")
        self.caught_in("tests/a.cpp", "QTest::qWait(50);", "a test waits for a fact")
        self.caught_in("tests/a.cpp", "TEST(A, DISABLED_b) {}", "a test runs or is deleted")
        self.assert_caught(words, {"tests/a.sh": "#!/bin/sh\n# " + SPDX[3:] + "sleep 1\n"},
                           "a test waits for a fact")

    def test_a_file_without_its_licence_line_is_caught(self):
        self.assert_caught(words, {"a.cpp": "int a;\n"}, "a.cpp:1: the first line says")

    def test_paths_of_one_machine_are_caught(self):
        self.caught_in("models/a/b.cpp", 'open("/home/lin/data");', "a path of one machine")

    def test_private_data_is_caught_and_masks_are_not(self):
        self.assert_caught(words, {"resources/a.json": '{"phone": "138' + '12345678"}\n'},
                           "looks like a real phone number")
        numbers = ["510923" + "19900101001" + digit for digit in "0123456789X"]
        self.assert_caught(words, {"resources/a.txt": "\n".join(numbers)},
                           "looks like a real identity number")
        self.assert_clean(words, {"resources/a.json": '{"phone": "138****1234", "ms": 1700000000000}\n'})


class WellFormed(Planted):
    def test_broken_json_and_xml_are_caught(self):
        self.assert_caught(wellformed, {"a.json": '{"a": }\n', "b.json": '{"a": 1, "a": 2}\n',
                                        "c.svg": "<svg>\n"},
                           "a.json:1: ", "b.json:1: key given twice: a", "c.svg:1: ")

    def test_bad_input_kept_for_tests_is_left_alone(self):
        self.assert_clean(wellformed, {"tests/data/intake/a.json": "{"})

    def test_layout_is_checked(self):
        self.assert_caught(wellformed, {"a.cpp": "int a;", "b.cpp": "int a; \n", "c.cpp": "int a;\r\n",
                                        "d.cpp": "\tint a;\n"},
                           "no newline", "blanks at the end", "ends in CR LF", "a tab")


class Translations(Planted):
    SOURCE = SPDX + ('#include <QObject>\nclass A : public QObject {\n    Q_OBJECT\n'
                     '    QString name() { return tr("Claim %1"); }\n};\n')

    def tree(self, entry):
        text = ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" '
                f'language="zh_CN">\n{entry}</TS>\n')
        return {"ui/a/a.cpp": self.SOURCE, "app/README.md": "", "models/README.md": "",
                "resources/translations/a_zh_CN.ts": text}

    @staticmethod
    def entry(translation):
        return ("<context>\n    <name>A</name>\n    <message>\n        <source>Claim %1</source>\n"
                f"        {translation}\n    </message>\n</context>\n")

    def test_a_finished_file_is_clean(self):
        self.assert_clean(translations,
                          self.tree(self.entry("<translation>认领 %1</translation>")))

    def test_an_unfinished_sentence_is_caught(self):
        self.assert_caught(
            translations,
            self.tree(self.entry('<translation type="unfinished">认领 %1</translation>')),
            "“Claim %1” is unfinished")

    def test_a_missing_sentence_is_caught(self):
        self.assert_caught(translations, self.tree(""), "out of date with the sources")

    def test_a_sentence_that_would_be_looked_up_elsewhere_is_caught(self):
        files = self.tree(self.entry("<translation>认领 %1</translation>"))
        files["ui/a/b.cpp"] = SPDX + 'class B {\n    QString name() { return tr("Claim %1"); }\n};\n'
        self.assert_caught(translations, files, "Class 'B' lacks Q_OBJECT macro")

    def test_a_lost_place_mark_is_caught(self):
        self.assert_caught(translations, self.tree(self.entry("<translation>认领</translation>")),
                           "other place marks")


if __name__ == "__main__":
    unittest.main()
