package vn.kho.sample.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented names. The same seed and the same key give the same people.
final class People {
    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
            "Lý", "Đoàn", "Trịnh", "Mai", "Tạ", "Quách");
    private static final List<String> MEN = List.of(
            "Quốc Thịnh",
            "Đình Khôi",
            "Hữu Nghĩa",
            "Minh Triết",
            "Công Danh",
            "Gia Bảo",
            "Thành Nhân",
            "Văn Lộc",
            "Xuân Trường",
            "Hoài Phong",
            "Trọng Hiếu",
            "Đức Vinh",
            "Anh Kiệt",
            "Thế Hiển",
            "Nhật Quang");
    private static final List<String> WOMEN = List.of(
            "Thị Ngọc Diệp",
            "Thị Mỹ Hạnh",
            "Thanh Trúc",
            "Thị Thu Hường",
            "Bích Phượng",
            "Thị Kim Yến",
            "Thùy Dương",
            "Thị Hồng Nhung",
            "Khánh Linh",
            "Thị Bảo Trân",
            "Minh Thư",
            "Thị Xuân Mai",
            "Hải Yến",
            "Thị Cẩm Tú");

    private final long seed;

    People(long seed) {
        this.seed = seed;
    }

    /// @param woman whether to say bà or ông
    record Person(String name, boolean woman) {
        String addressed() {
            return (woman ? "bà " : "ông ") + name;
        }
    }

    Person one(String key) {
        return some(key, 1).getFirst();
    }

    /// No name twice.
    List<Person> some(String key, int count) {
        var random = new Random(seed * 1_000_003L + key.hashCode());
        var people = new ArrayList<Person>();
        while (people.size() < count) {
            boolean woman = random.nextBoolean();
            var given = woman ? WOMEN : MEN;
            var name = FAMILY.get(random.nextInt(FAMILY.size())) + " " + given.get(random.nextInt(given.size()));
            if (people.stream().noneMatch(person -> person.name().equals(name))) people.add(new Person(name, woman));
        }
        return people;
    }
}
