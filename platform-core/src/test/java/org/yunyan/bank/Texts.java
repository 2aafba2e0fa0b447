package org.yunyan.bank;

/** Questions as text for tests. */
final class Texts {

    static final String ALL_KINDS = """
            # 题库

            ## SINGLE | reading | 2 | CHINESE | PRIMARY, JUNIOR
            下面哪一句是中心句？
            - [ ] 天亮了
            - [x] 家乡的秋天真美
            > 其他句子都围绕它写。

            ## MULTIPLE | reading | 3
            哪些是有依据的推断？
            - [x] 引用原句
            - [x] 联系上下文
            - [ ] 凭感觉

            ## TRUE_FALSE | reading | 1
            默读时可以不出声。
            - [x] 对
            - [ ] 错

            ## MATCHING | reading | 3
            把方法和它的用处连起来。
            - 批注 => 留下思考
            - 思维导图 => 理清结构
            - => 代替阅读

            ## ORDERING | reading | 3
            整本书阅读的一般顺序：
            1. 导读
            2. 通读
            3. 研读
            4. 分享

            ## FILL_IN | reading | 2
            阅读分为____和____。
            = 默读 | 无声读
            = 朗读

            ## SHORT_ANSWER | reading | 2
            把长文章读短叫什么？
            = 概括 | 概括主要内容

            ## ESSAY | reading | 5
            设计一份任务单。
            * 10 目标：写清学生做什么
            * 5 可行
            """;

    private Texts() {}
}
