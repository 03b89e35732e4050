package vn.kho.procedure;

import vn.kho.kernel.ComponentCode;

/// The components that every matter can have whatever its procedure: the forms of the one-stop desk, numbered as in
/// TT 03/2025/TT-VPCP (second-hand reading), and the result.
public final class Forms {
    /// 01, giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    public static final ComponentCode RECEIPT = new ComponentCode("mau-01");

    /// 02, phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
    public static final ComponentCode SUPPLEMENT = new ComponentCode("mau-02");

    /// 03, phiếu từ chối.
    public static final ComponentCode REFUSAL = new ComponentCode("mau-03");

    /// 04, phiếu xin lỗi và hẹn lại ngày trả kết quả.
    public static final ComponentCode APOLOGY = new ComponentCode("mau-04");

    /// 05, thông báo dừng giải quyết.
    public static final ComponentCode STOPPED = new ComponentCode("mau-05");

    /// 06, phiếu kiểm soát quá trình giải quyết.
    public static final ComponentCode CONTROL = new ComponentCode("mau-06");

    /// The document that the applicant asked for.
    public static final ComponentCode RESULT = new ComponentCode("ket-qua");

    private Forms() {}
}
